import { openListOf, progressByPerson, sectionsOf } from '../../domain/visit/assignments.ts';
import type { Walk } from './walk.ts';

/** Where sections are assigned to whoever walks, offers to go through these alone, and tells how far everybody is. */
export async function ownPart(walk: Walk): Promise<Walk> {
  const { session, by, side, scope, messages, prompts } = walk;
  const { checklist } = session;
  const own = sectionsOf(session.audit(), by);
  if (own.size === 0 || scope.section !== null || scope.place !== null) return walk;
  const { walk: say } = messages;
  const people = progressByPerson(checklist, session.audit(), side).map(({ person, done, of }) =>
    say.sectionProgress({ section: person, done, of }),
  );
  const count = openListOf(checklist, session.audit(), by, side).length;
  const isOwn = await prompts.choose({
    title: say.assignedTitle({ people: people.join(' · ') }),
    isMenu: true,
    choices: [
      { value: true, label: say.assignedOwn({ person: by, count }) },
      { value: false, label: say.assignedAll },
    ],
  });
  return isOwn === false ? walk : { ...walk, order: walk.order.filter((each) => own.has(walk.sectionOf(each).id)) };
}
