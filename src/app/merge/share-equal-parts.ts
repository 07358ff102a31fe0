import type { Plan } from '../../domain/audit/audit.ts';
import type { FindingResult } from '../../domain/province/facility-result.ts';
import type { InvestmentLine } from '../../domain/scoring/investment.ts';
import type { TakenAudit } from './taken-audit.ts';

/**
 * Plans, findings and purchase lines take most of an audit's memory, and thousands of facilities lack the same few things: equal ones are
 * shared.
 */
export function shareEqualParts(): (taken: TakenAudit) => TakenAudit {
  const numbers = new Map<object, number>();
  const numberOf = (object: object | null): number => {
    if (object === null) return 0;
    const number = numbers.get(object) ?? numbers.size + 1;
    numbers.set(object, number);
    return number;
  };
  const plan = sharing(planKey);
  const finding = sharing(({ criterion, section, severity, isZero, isCritical, plan }: FindingResult) =>
    [numberOf(criterion), numberOf(section), severity, isZero, isCritical, numberOf(plan)].join(' '),
  );
  const line = sharing(({ criterion, remedy, ...rest }: InvestmentLine) =>
    JSON.stringify([numberOf(criterion), numberOf(remedy), ...Object.values(rest)]),
  );
  return (taken) => {
    const { result } = taken;
    const findings = result.findings.map((each) =>
      finding(each.plan === null ? each : { ...each, plan: plan(each.plan) }),
    );
    const investment = { ...result.investment, lines: result.investment.lines.map(line) };
    return { ...taken, result: { ...result, findings, investment } };
  };
}

/** Returns for each value the first one with the same key. */
function sharing<Value>(keyOf: (value: Value) => string): (value: Value) => Value {
  const known = new Map<string, Value>();
  return (value) => {
    const key = keyOf(value);
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, value);
    return value;
  };
}

function planKey({ owner, due, status, doneOn, fundingSource, note }: Plan): string {
  return JSON.stringify([owner, due, status, doneOn, fundingSource, note]);
}
