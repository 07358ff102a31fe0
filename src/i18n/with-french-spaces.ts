import { frenchSpaces } from '../domain/values/french-spaces.ts';

/** The same messages, in which no line breaks before a sign of two parts, whatever they are filled in with. */
export function withFrenchSpaces<T>(messages: T): T {
  return spaced(messages) as T;
}

function spaced(message: unknown): unknown {
  if (typeof message === 'string') return frenchSpaces(message);
  if (typeof message === 'function') return (...params: readonly unknown[]) => spaced(message(...params));
  if (Array.isArray(message)) return message.map(spaced);
  if (message === null || typeof message !== 'object') return message;
  return Object.fromEntries(Object.entries(message).map(([key, each]) => [key, spaced(each)]));
}
