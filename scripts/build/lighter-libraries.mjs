import { readFileSync } from 'node:fs';

/**
 * What libraries do for every token or cell though nearly no run needs it. The result is the same; when a new version reads differently, the
 * build says so.
 */
const changes = [
  {
    file: /[\\/]node_modules[\\/]yaml[\\/]dist[\\/]parse[\\/]parser\.js$/,
    // Asked of the system anew for each of some ten thousand tokens.
    from: 'if (node_process.env.LOG_TOKENS)',
    to: 'if (false)',
  },
  {
    file: /[\\/]node_modules[\\/]string-width[\\/]index\.js$/,
    // Looking for emoji compiles a table of ten thousand letters; Latin letters, with all marks of Vietnamese, and lines of tables are none.
    from: "string = string.replace(emojiRegex(), '  ');",
    to: "if (/[^\\0-\\x7f\\xc0-\\u024f\\u1e00-\\u1eff\\u2010-\\u2027\\u2500-\\u257f]/.test(string)) string = string.replace(emojiRegex(), '  ');",
  },
];

/** @type {import('esbuild').Plugin} */
export const lighterLibraries = {
  name: 'lighter-libraries',
  setup: ({ onLoad }) => {
    for (const { file, from, to } of changes) {
      onLoad({ filter: file }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        return text.includes(from)
          ? { contents: text.replace(from, () => to) }
          : { errors: [{ text: `lighter-libraries: ${path} no longer holds “${from}”` }] };
      });
    }
  },
};
