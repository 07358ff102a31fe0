import type { JsonObject, JsonValue } from '../../src/domain/values/json.ts';

/** The faults of a value against a JSON Schema, by path: checks the published schemas independently of how they are made. */
export function schemaFaults(
  schema: JsonValue,
  value: JsonValue,
  root: JsonValue = schema,
  path = '',
): readonly string[] {
  if (schema === true) return [];
  if (schema === false || !isMap(schema)) return [`${path}: nothing may stand here`];
  const unknown = Object.keys(schema).filter((key) => !known.has(key));
  if (unknown.length > 0) throw new Error(`this validator does not know ${unknown.join(', ')}`);
  return [
    ...(typeof schema['$ref'] === 'string' ? schemaFaults(defined(root, schema['$ref']), value, root, path) : []),
    ...scalarFaults(schema, value, path),
    ...(Array.isArray(schema['anyOf']) && !schema['anyOf'].some((each) => fits(each, value, root))
      ? [`${path}: none of the alternatives`]
      : []),
    ...(Array.isArray(schema['allOf']) ? schema['allOf'].flatMap((each) => schemaFaults(each, value, root, path)) : []),
    ...(Array.isArray(value) && schema['items'] !== undefined
      ? value.flatMap((each, index) => schemaFaults(schema['items'] ?? true, each, root, `${path}/${index}`))
      : []),
    ...(isMap(value) ? memberFaults(schema, value, root, path) : []),
  ];
}

const known = new Set(
  [
    ['$schema', '$defs', '$ref', 'title', 'type', 'enum', 'const', 'anyOf', 'allOf', 'items', 'minItems', 'properties'],
    ['required', 'additionalProperties', 'patternProperties', 'propertyNames', 'minimum', 'maximum', 'pattern'],
    ['exclusiveMinimum', 'minLength', 'format', 'default', 'description'],
  ].flat(),
);

function isMap(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fits(schema: JsonValue, value: JsonValue, root: JsonValue): boolean {
  return schemaFaults(schema, value, root).length === 0;
}

function defined(root: JsonValue, reference: string): JsonValue {
  const steps = reference
    .replace(/^#\/?/, '')
    .split('/')
    .filter((step) => step !== '');
  return steps.reduce<JsonValue>((at, step) => (isMap(at) ? (at[step] ?? false) : false), root);
}

function scalarFaults(schema: JsonObject, value: JsonValue, path: string): readonly string[] {
  const [low, above, high] = [schema['minimum'], schema['exclusiveMinimum'], schema['maximum']];
  const [types, pattern, choices] = [schema['type'], schema['pattern'], schema['enum']];
  const faults = {
    type: types !== undefined && ![types].flat().some((type) => typesOf(value).includes(String(type))),
    const: schema['const'] !== undefined && schema['const'] !== value,
    enum: Array.isArray(choices) && !choices.some((each) => each === value),
    minimum: typeof value === 'number' && typeof low === 'number' && value < low,
    exclusiveMinimum: typeof value === 'number' && typeof above === 'number' && value <= above,
    maximum: typeof value === 'number' && typeof high === 'number' && value > high,
    pattern: typeof value === 'string' && typeof pattern === 'string' && !new RegExp(pattern, 'u').test(value),
    minLength: typeof value === 'string' && [...value].length < Number(schema['minLength'] ?? 0),
    minItems: Array.isArray(value) && value.length < Number(schema['minItems'] ?? 0),
  };
  return Object.entries(faults).flatMap(([what, isWrong]) => (isWrong ? [`${path}: ${what}`] : []));
}

function typesOf(value: JsonValue): readonly string[] {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['array'];
  if (typeof value === 'number') return Number.isInteger(value) ? ['number', 'integer'] : ['number'];
  return [typeof value];
}

function memberFaults(schema: JsonObject, value: JsonObject, root: JsonValue, path: string): readonly string[] {
  const properties = isMap(schema['properties']) ? schema['properties'] : {};
  const patterns = Object.entries(isMap(schema['patternProperties']) ? schema['patternProperties'] : {});
  const required = Array.isArray(schema['required']) ? schema['required'].map(String) : [];
  return [
    ...required.filter((key) => !(key in value)).map((key) => `${path}: ${key} is missing`),
    ...Object.entries(value).flatMap(([key, each]) => {
      const own = properties[key];
      const matching = patterns.filter(([pattern]) => new RegExp(pattern, 'u').test(key)).map(([, of]) => of);
      const asked = [...(own === undefined ? [] : [own]), ...matching];
      const all = asked.length === 0 ? [schema['additionalProperties'] ?? true] : asked;
      const names = schemaFaults(schema['propertyNames'] ?? true, key, root, `${path}/${key} (name)`);
      return [...names, ...all.flatMap((of) => schemaFaults(of, each, root, `${path}/${key}`))];
    }),
  ];
}
