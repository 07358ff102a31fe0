/** What `help <topic>` tells about, in the order in which the topics are listed. */
export const topicNames = ['scoring', 'levels', 'files', 'merge-rules', 'exit-codes'] as const;
export type TopicName = (typeof topicNames)[number];

export interface Topic {
  readonly title: string;
  /** In a list of topics, behind the name. */
  readonly summary: string;
  readonly lines: readonly string[];
}

export type Topics = Readonly<Record<TopicName, Topic>>;

export function isTopicName(word: string): word is TopicName {
  return topicNames.some((each) => each === word);
}
