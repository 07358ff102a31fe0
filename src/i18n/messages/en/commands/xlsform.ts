import { counted } from '../words/counted.ts';

/** Forms for KoboToolbox and ODK, and what they give back. */
export const xlsform = {
  facility: 'Facility',
  facilityId: 'Code of the facility',
  facilityIdHint: 'As in the list of facilities: letters, digits, “-”, “_” and “.”',
  facilityName: 'Name of the facility',
  auditedOn: 'Day of the audit',
  notLater: 'This day lies after the day of the audit.',
  preparer: 'Filled in by',
  profile: 'About the facility',
  answered: 'Can be answered',
  noneOfThem: 'None of these',
  how: 'Answer',
  value: 'Number',
  day: 'Date',
  words: 'In words',
  checks: 'Which of these are so?',
  note: 'Note',
  noteHint: 'Needed where you chose “not applicable”: why?',
  photo: 'Photograph as evidence',
  anywhere: 'Anywhere',
  withUnit: ({ value, unit }: { value: string; unit: string }) => `${value} (${unit})`,
  written: ({ file, criteria, languages }: { file: string; criteria: number; languages: string }) =>
    `The form was written to ${file}: ${counted(criteria, 'criterion', 'criteria')}, in ${languages}. Upload it to KoboToolbox or ODK; what comes back is read by: import FILE -o FOLDER --media FOLDER`,
};
