/** Fields of `set` of which nothing is asked. */
export const NOT_WRITTEN = {
  textFor: undefined,
  targets: undefined,
  step: undefined,
  split: undefined,
  notApplicable: undefined,
  method: undefined,
  evidence: undefined,
  provenance: undefined,
  worth: undefined,
  lineage: undefined,
};
