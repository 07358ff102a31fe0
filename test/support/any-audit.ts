import fc from 'fast-check';
import type {
  Audit,
  Deletion,
  Evidence,
  GivenValue,
  Plan,
  Purchase,
  Removed,
  Response,
  SidedAnswer,
  SignedChange,
  Visit,
} from '../../src/domain/audit/audit.ts';
import type { Facility } from '../../src/domain/audit/facility.ts';
import { isBlank } from '../../src/domain/values/blank.ts';

/** Any text that a person or a form could give, in NFC: line breaks, emoji, and text that YAML would misread. */
const anyText: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc
      .array(
        fc.constantFrom(
          '\n',
          '\t',
          ' ',
          '\r\n',
          ': ',
          ' #',
          '- ',
          '"',
          "'",
          '\\',
          '|',
          '>',
          '{',
          ']',
          ',',
          'a',
          'Ấ',
          '👩‍⚕️',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join('')),
    fc.constantFrom(
      '',
      '=1+1',
      '~',
      'null',
      'no',
      'yes',
      'On',
      'true',
      '0123',
      '1.10',
      '1e3',
      '0x1F',
      '12:30',
      '2025-08-05',
      '- a',
      '# a',
      '---',
      '...',
      '<<',
      '&a',
      '*a',
      '!x',
      '%a',
      '@a',
      '`a`',
      '\ufeffa',
      'a\u0085b',
      'a\u2028b',
      'x\u0000y',
      'dòng một\n\n  dòng hai\n',
      '\n a',
      'a\n ',
      '\ta\n\tb',
    ),
  )
  .map((text) => text.normalize('NFC').replace(/\p{Cs}/gu, '\uFFFD'));

const id = fc
  .oneof(
    fc.stringMatching(/^[A-Za-z0-9_.-]{1,12}$/),
    fc.constantFrom(
      'SRV-01',
      '2025-08',
      '1.10',
      '0123',
      'no',
      'true',
      'null',
      '1e3',
      'Yên-Bình',
      'toString',
      '-',
      '.',
      '12',
    ),
  )
  .filter((each) => !['__proto__', 'constructor', 'prototype'].includes(each));

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const instant = fc
  .tuple(day, fc.constantFrom('T09:00:00+07:00', 'T23:59:59.123Z', 'T00:00Z'))
  .map((parts) => parts.join(''));
const number = fc.oneof(
  fc.nat(),
  fc.double({ min: 0, max: 1e15, noNaN: true }).map((value) => value + 0),
);
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
const some = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.array(arbitrary, { maxLength: 3 });
/** One that says nothing is none. */
const text = maybe(anyText.filter((each) => !isBlank(each)));
const filled = anyText.map((each) => (isBlank(each) ? 'x' : each));

function mapOf<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<ReadonlyMap<string, Value>> {
  return fc
    .uniqueArray(fc.tuple(id, value), { maxLength: 4, selector: ([key]) => key.normalize('NFC') })
    .map((pairs) => new Map(pairs));
}

const given: fc.Arbitrary<GivenValue> = fc.oneof(
  anyText.filter((each) => !isBlank(each) && each !== 'not-applicable' && each !== 'no-evidence'),
  number,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  some(id),
  fc.record({ needed: maybe(number), present: number }),
  fc.record({ rows: some(fc.record({ label: anyText, needed: maybe(number), present: number })) }),
);

const sided: fc.Arbitrary<SidedAnswer> = fc
  .record({
    answer: fc.oneof(
      given.map((value) => ({ is: 'given' as const, value })),
      fc.record({ is: fc.constant('not-applicable' as const), reason: anyText.filter((each) => !isBlank(each)) }),
      fc.constant({ is: 'no-evidence' as const }),
    ),
    by: text,
    at: maybe(instant),
    note: text,
    changed: text,
  })
  .chain((one) =>
    fc.oneof(
      fc.constant(one),
      fc
        .array(fc.record({ by: text, at: maybe(instant), note: text, reason: text, changed: text }), {
          minLength: 1,
          maxLength: 2,
        })
        .map((also) => ({ ...one, also })),
    ),
  );

const evidence: fc.Arbitrary<Evidence> = fc.record({
  file: fc.constantFrom('evidence/a.jpg', 'ảnh.png', 'a b/c.pdf'),
  sha256: text,
  takenOn: maybe(day),
  caption: text,
});

const plan: fc.Arbitrary<Plan> = fc.record({
  owner: text,
  due: maybe(day),
  status: maybe(fc.constantFrom('open' as const, 'in-progress' as const, 'done' as const)),
  doneOn: maybe(day),
  fundingSource: text,
  note: text,
});

const purchase: fc.Arbitrary<Purchase> = fc.record({
  item: id,
  quantity: maybe(number),
  fundingSource: text,
  year: maybe(fc.integer({ min: 2000, max: 2100 })),
  note: text,
});

const removed: fc.Arbitrary<Removed> = fc.oneof(
  fc.record({ what: fc.constantFrom('self' as const, 'verified' as const), criterion: id, was: sided }),
  fc.record({ what: fc.constant('evidence' as const), criterion: id, was: evidence }),
  fc.record({ what: fc.constant('plan' as const), criterion: id, was: plan }),
  fc.record({ what: fc.constant('purchase' as const), criterion: id, was: purchase }),
  fc.record({ what: fc.constant('disputed' as const), criterion: id, was: fc.constant(null) }),
  fc.record({ what: fc.constant('profile' as const), criterion: id, was: fc.oneof(filled, number) }),
);

const deletion: fc.Arbitrary<Deletion> = fc
  .tuple(removed, fc.record({ by: text, at: maybe(instant), reason: text, restoredAt: maybe(instant) }))
  .map(([what, when]) => ({ ...what, ...when }));

const signedChange: fc.Arbitrary<SignedChange> = fc.record({
  at: instant,
  by: text,
  reason: filled,
  what: some(fc.record({ criterion: maybe(id), part: filled })),
});

const response: fc.Arbitrary<Response> = fc.record({
  self: maybe(sided),
  verified: maybe(sided),
  evidence: some(evidence),
  plan: maybe(plan),
  purchase: some(purchase),
  decisions: some(
    fc.record({ between: some(sided), chosen: maybe(fc.nat(3)), by: text, at: maybe(instant), reason: text }),
  ),
  keptFrom: maybe(id),
});

const visit: fc.Arbitrary<Visit> = fc.record({
  number: text,
  decision: text,
  plan: text,
  startedAt: maybe(instant),
  endedAt: maybe(instant),
  place: text,
  present: some(
    fc.record({
      honorific: maybe(fc.constantFrom('mr' as const, 'ms' as const)),
      name: filled,
      title: text,
      agency: text,
      side: maybe(fc.constantFrom('group' as const, 'facility' as const)),
    }),
  ),
  chair: text,
  secretary: text,
  copies: maybe(fc.nat()),
  strengths: text,
  difficulties: some(fc.record({ text: anyText, cause: text, authority: maybe(id) })),
  conclusion: text,
  facilityOpinion: text,
  disputed: some(id),
});

const facility: fc.Arbitrary<Facility> = fc.record({
  id,
  name: filled,
  kind: id,
  unit: maybe(fc.record({ id, name: filled })),
  province: text,
  profile: mapOf(fc.oneof(anyText, number)),
  emr: maybe(fc.record({ status: id, decision: text, on: maybe(day) })),
  deadlines: mapOf(fc.record({ date: day, reason: filled })),
});

/** Any audit that a file could hold, whatever its checklist. */
export const anyAudit: fc.Arbitrary<Audit> = fc.record({
  id,
  revision: fc.nat(),
  illustrative: fc.boolean(),
  checklist: fc.record({ id, version: id, digest: text }),
  sections: maybe(fc.uniqueArray(id, { maxLength: 3 })),
  round: fc.record({ id, title: maybe(fc.record({ vi: anyText, en: anyText }, { requiredKeys: [] })) }),
  auditedOn: day,
  facility,
  team: some(fc.record({ name: filled, agency: text, role: text })),
  assigned: mapOf(filled),
  flagged: fc.constant([]),
  visit: maybe(visit),
  signed: some(
    fc.record({ revision: fc.nat(), fingerprint: anyText, on: day, number: text, changes: some(signedChange) }),
  ),
  responses: mapOf(response),
  combinedFrom: some(filled),
  deletions: some(deletion),
  loaded: fc.constant(null),
});
