import type { CommandContext } from './command-context.ts';

/** From how many inputs on a run says how far it is, however fast it is. */
const fewInputs = 10;

/**
 * Says how far a run over many inputs is, at each tenth of them, with the time that is left at this pace; over few inputs, each second
 * that it takes.
 */
export function progressNotes({ output, messages, tools }: CommandContext): (done: number, total: number) => void {
  const started = Date.parse(tools.surroundings.now());
  let said = { done: 0, at: started };
  return (done, total) => {
    const now = Date.parse(tools.surroundings.now());
    const isDue = total > fewInputs ? done - said.done >= total / 10 : now - said.at >= A_SECOND;
    if (done === total || !isDue) return;
    said = { done, at: now };
    // Of the last second too little is known to call it none.
    const seconds = Math.max(1, Math.round(((now - started) / done / 1000) * (total - done)));
    output.note(messages.merging.progress({ done, total, seconds }));
  };
}

/** Says which sheet of a workbook is put together, where that has taken a while. */
export function buildingNotes(context: CommandContext): (number: number, of: number) => void {
  return nowAndThen(context, context.messages.merging.building);
}

/** Says how many pictures are made small, where that has taken a while. */
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
