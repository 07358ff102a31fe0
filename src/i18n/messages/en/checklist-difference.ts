/** Differences between versions of a checklist. */
export const checklistDifference = {
  title: ({ before, after }: { before: string; after: string }) => `From ${before} to ${after}`,
  nothing: 'Nothing differs.',
  change: 'Change',
  id: 'Id',
  question: 'Text',
  added: 'added',
  removed: 'removed',
  sectionAdded: 'section added',
  sectionRemoved: 'section removed',
  sectionReweighted: ({ before, after }: { before: number; after: number }) => `section weight ${before} → ${after}`,
  aspects: {
    reworded: 'reworded',
    reweighted: 'reweighted',
    remarked: 'marked otherwise',
    answers: 'other answers',
    asked: 'asked otherwise',
    remedies: 'other remedies',
  },
  ladder: 'The levels or their conditions differ.',
  profileAdded: ({ id }: { id: string }) => `Profile question added: ${id}`,
  profileRemoved: ({ id }: { id: string }) => `Profile question removed: ${id}`,
  facility: 'Facility',
  before: 'Before',
  after: 'After',
  askAgain: 'to be asked again',
  upgraded: ({ file, version }: { file: string; version: string }) => `${file}: now on version ${version}.`,
  wouldUpgrade: ({ file, version }: { file: string; version: string }) =>
    `${file}: would go to version ${version}. Nothing was written (--dry-run).`,
  alreadyThere: ({ file, version }: { file: string; version: string }) => `${file}: is on version ${version} already.`,
  nothingToAsk: 'Every answer was taken over; nothing has to be asked again.',
  setAside: ({ id, why }: { id: string; why: string }) =>
    `${id}: ${why}. Answers, evidence and plan are kept aside in the file.`,
  profileSetAside: ({ id }: { id: string }) =>
    `${id}: the profile no longer asks it, or not with this answer. The answer is kept aside in the file.`,
  /** Why a response is kept aside; the beginning of a sentence after the criterion. */
  whySetAside: {
    'no-longer-asked': 'the new version no longer asks it',
    'other-kind': 'it is answered in another way now',
    'other-options': 'the options to choose from are others now',
    'no-longer-optional': '“not applicable” is no longer allowed',
    'other-values': 'the answer given is no longer one of those allowed',
  },
  profileToAsk: ({ ids }: { ids: string }) => `Profile questions to answer: ${ids}`,
  rewordedKept: ({ ids }: { ids: string }) => `Reworded, with the answer kept: ${ids}`,
  started: ({ folder }: { folder: string }) =>
    `A checklist to start from was written to ${folder}. Edit it, then: facility-audit checklist check ${folder}`,
};
