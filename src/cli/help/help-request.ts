import { failure } from '../../domain/problem/audit-error.ts';
import { nearest } from '../../domain/values/nearest.ts';
import { isTopicName, type TopicName, topicNames } from '../../i18n/topics/topics.ts';
import { optionValues } from '../language-of.ts';

/** What `help` was asked about: words of a command, a topic, or the source of the manual page. */
export type HelpRequest =
  | { readonly kind: 'command'; readonly words: readonly string[] }
  | { readonly kind: 'topic'; readonly topic: TopicName }
  | { readonly kind: 'manual' };

/**
 * Reads `help`, `help <command>`, `help <topic>`, `help man`, and the `/?` of Windows behind any command. Null: no help was asked for.
 * @throws AuditError unknown-topic.
 */
export function helpRequest(argv: readonly string[], commandNames: readonly string[]): HelpRequest | null {
  if (argv.includes('/?')) return { kind: 'command', words: leadingWords(argv) };
  const [first, ...words] = leadingWords(argv);
  if (first !== 'help') return null;
  const name = words.join(' ');
  if (name === 'man') return { kind: 'manual' };
  if (isTopicName(name)) return { kind: 'topic', topic: name };
  if (name === '' || commandNames.some((each) => each === name || each.startsWith(`${name} `)))
    return { kind: 'command', words };
  const groups = commandNames.map((each) => each.split(' ')[0] ?? '');
  throw failure('unknown-topic', {
    topic: name,
    topics: topicNames.join(', '),
    nearest: nearest(name, [...topicNames, ...commandNames, ...groups]),
  });
}

/** The words before the first option, without options that may stand before a command. */
function leadingWords(argv: readonly string[]): readonly string[] {
  const values = new Set(['--lang', '--checklist'].flatMap((option) => optionValues(argv, option)));
  const own = argv.filter((word) => !word.startsWith('-') && word !== '/?' && !values.has(word));
  return own;
}
