const DAY = 86_400_000;

/**
 * @param {string} day
 * @param {number} days
 * @returns {string}
 */
export function dayBefore(day, days) {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY).toISOString().slice(0, 10);
}

/**
 * How many days after `day` the audit took place.
 * @param {string} day
 * @param {string} auditedOn
 * @returns {number}
 */
export function ageOf(day, auditedOn) {
  return (Date.parse(`${auditedOn}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / DAY;
}

/**
 * An instant of that day in Viet Nam, two minutes later each step, with a pause at noon.
 * @param {string} day
 * @param {number} step
 * @returns {string}
 */
export function instantOf(day, step) {
  const worked = 8 * 60 + step * 2;
  const minutes = worked < 11.5 * 60 ? worked : worked + 120;
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  return `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00+07:00`;
}
