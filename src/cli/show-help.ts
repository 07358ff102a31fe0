import type { Language } from '../domain/values/language.ts';
import type { Topics } from '../i18n/topics/topics.ts';
import { messagesIn } from '../i18n/translator.ts';
import type { CommandContext, Output } from './command/command-context.ts';
import { globalOptions } from './command/global-options.ts';
import { commands } from './commands/index.ts';
import type { HelpRequest } from './help/help-request.ts';
import { manualPage } from './help/manual-page.ts';
import { topicBlocks } from './help/topic-blocks.ts';

export interface HelpScreen {
  readonly language: Language;
  readonly version: string;
  readonly output: Output;
  readonly draw: CommandContext['draw'];
}

/** Shows a topic of the help, or prints the manual page as troff source. */
export async function showHelp(
  request: Exclude<HelpRequest, { kind: 'command' }>,
  { language, version, output, draw }: HelpScreen,
): Promise<void> {
  const topics = await topicsIn(language);
  if (request.kind === 'topic') {
    output.drawn((await draw(topicBlocks(topics[request.topic]))).trim());
    return;
  }
  const page = manualPage({ commands, options: globalOptions, topics, version }, messagesIn(language));
  output.drawn(page.trimEnd());
}

async function topicsIn(language: Language): Promise<Topics> {
  switch (language) {
    case 'vi':
      return (await import('../i18n/topics/vi.ts')).vi;
    case 'en':
      return (await import('../i18n/topics/en.ts')).en;
    case 'fr':
      return (await import('../i18n/topics/fr.ts')).fr;
  }
}
