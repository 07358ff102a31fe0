import { crc32 } from './crc32.ts';

export interface ZipMember {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A ZIP without compression: photographs are compressed already, and every program opens it. `at`: the time of its members. */
export function writeZip(members: readonly ZipMember[], at: Date): Uint8Array {
  const parts: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of members) {
    const path = new TextEncoder().encode(name);
    const about = aboutMember(bytes, path, at);
    const local = joined([littleEndian([[0x04_03_4b_50, 4]]), about, littleEndian([[0, 2]]), path]);
    const rest = littleEndian([
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [offset, 4],
    ]);
    entries.push(
      joined([
        littleEndian([
          [0x02_01_4b_50, 4],
          [20, 2],
        ]),
        about,
        rest,
        path,
      ]),
    );
    parts.push(local, bytes);
    offset += local.length + bytes.length;
  }
  const directory = joined(entries);
  const end = littleEndian([
    [0x06_05_4b_50, 4],
    [0, 4],
    [members.length, 2],
    [members.length, 2],
    [directory.length, 4],
    [offset, 4],
    [0, 2],
  ]);
  return joined([...parts, directory, end]);
}

/** What both places say of a member: version, UTF-8, stored, time, check sum, sizes, length of its name. */
function aboutMember(bytes: Uint8Array, path: Uint8Array, at: Date): Uint8Array {
  const time = (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1);
  const day = ((at.getFullYear() - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate();
  return littleEndian([
    [20, 2],
    [0x08_00, 2],
    [0, 2],
    [time, 2],
    [day, 2],
    [crc32(bytes), 4],
    [bytes.length, 4],
    [bytes.length, 4],
    [path.length, 2],
  ]);
}

function littleEndian(fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([value, bytes]) => Array.from({ length: bytes }, (_, at) => value >>> (8 * at))),
  );
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
