import { phonePrograms } from '../../scripts/build/phone-programs.mjs';

/** What the build puts in, for tests that make pages to fill from the sources. */
export async function putPhonePrograms(): Promise<void> {
  Object.assign(globalThis, { PHONE_PROGRAMS: await phonePrograms() });
}
