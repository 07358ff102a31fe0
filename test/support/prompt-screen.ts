import { PassThrough } from 'node:stream';
import xterm from '@xterm/headless';

export interface PromptScreen<Value> {
  readonly answer: Promise<Value>;
  /** Types like a keyboard, and waits until it is processed. */
  readonly type: (keys: string) => Promise<void>;
  /** The visible text, without trailing blanks. */
  readonly screen: () => Promise<string>;
}

type Prompt<Value, Config> = (
  config: Config,
  context: { input: NodeJS.ReadableStream; output: NodeJS.WritableStream },
) => Promise<Value>;

/** Runs one prompt on a virtual screen of 80 × 24. */
export function promptScreen<Value, Config>(prompt: Prompt<Value, Config>, config: Config): PromptScreen<Value> {
  const terminal = new xterm.Terminal({ cols: 80, rows: 24, allowProposedApi: true, convertEol: true });
  const input = new PassThrough();
  const output = new PassThrough();
  output.on('data', (data: Uint8Array) => terminal.write(data));
  const answer = prompt(config, { input, output });
  const settled = () => new Promise<void>((resolve) => setImmediate(() => terminal.write('', resolve)));
  return {
    answer,
    type: async (keys) => {
      input.write(keys);
      await settled();
    },
    screen: async () => {
      await settled();
      const { active } = terminal.buffer;
      const lines = Array.from(
        { length: terminal.rows },
        (_, row) => active.getLine(row)?.translateToString(true) ?? '',
      );
      return lines.join('\n').trimEnd();
    },
  };
}
