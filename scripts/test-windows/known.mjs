/** Tests that fail under Wine for a reason of Wine's or of the test's, not of the tool's. @type {readonly { tests: RegExp, why: string }[]} */
const known = [
  {
    tests: /^test\/unit\/.*(compiled-checklist|made-from-private)/,
    why: 'esbuild asks for a library that Wine 8 lacks',
  },
];

/** @param {string} name The file, and the name of the test. */
export function isKnown(name) {
  return known.some(({ tests }) => tests.test(name));
}
