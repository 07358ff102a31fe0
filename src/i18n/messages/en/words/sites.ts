/** Units with several sites. */
export const sites = {
  taken: ({ ids }: { ids: string }) => `Taken from the unit’s other site, where they were answered already: ${ids}`,
};
