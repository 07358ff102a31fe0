import { stripVTControlCharacters } from 'node:util';
import type { Prompts } from '../../app/ports/prompts-port.ts';
import type { CommandContext } from '../command/command-context.ts';

/**
 * Runs a command and shows what it draws on pages of its own: tables are longer than what stands above a menu. What it says after that
 * stands above the menu, not on a page that is gone with the next key.
 */
export async function onPage(
  context: CommandContext,
  prompts: Prompts,
  title: string,
  run: (context: CommandContext) => Promise<unknown>,
): Promise<void> {
  const paragraphs: string[] = [];
  const said: string[] = [];
  const drawn = (text: string) => void paragraphs.push(stripVTControlCharacters(text));
  const note = (text: string) => (paragraphs.length === 0 ? context.output.note(text) : void said.push(text));
  await run({ ...context, output: { ...context.output, drawn, note } });
  if (paragraphs.length > 0) await prompts.read({ title, paragraphs });
  for (const text of said) prompts.tell(text);
}
