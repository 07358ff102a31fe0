import type { CommandContext } from './command-context.ts';

/** With this many inputs a run reports progress, however fast it is. */
const fewInputs = 10;

/** Reports progress of a run over many inputs at each tenth, with the estimated time left; over few inputs, every second. */
export function progressNotes({ output, messages, tools }: CommandContext): (done: number, total: number) => void {
  const started = Date.parse(tools.surroundings.now());
  let said = { done: 0, at: started };
  return (done, total) => {
    const now = Date.parse(tools.surroundings.now());
    const isDue = total > fewInputs ? done - said.done >= total / 10 : now - said.at >= A_SECOND;
    if (done === total || !isDue) return;
    said = { done, at: now };
    // Too little is known about the last second to call it zero.
    const seconds = Math.max(1, Math.round(((now - started) / done / 1000) * (total - done)));
    output.note(messages.merging.progress({ done, total, seconds }));
  };
}

/** Reports which sheet of a workbook is being built, once that has taken a while. */
export function buildingNotes(context: CommandContext): (number: number, of: number) => void {
  return nowAndThen(context, context.messages.merging.building);
}

/** Reports how many pictures have been reduced, once that has taken a while. */
export function pictureNotes(context: CommandContext): (done: number, total: number) => void {
  return nowAndThen(context, context.messages.merging.pictures);
}

function nowAndThen(
  { output, tools }: CommandContext,
  message: (state: { done: number; total: number }) => string,
): (done: number, total: number) => void {
  let said: number | null = null;
  return (done, total) => {
    const now = Date.parse(tools.surroundings.now());
    said ??= now;
    if (now - said < BETWEEN_NOTES) return;
    said = now;
    output.note(message({ done, total }));
  };
}

const A_SECOND = 1_000;
const BETWEEN_NOTES = 2_000;
