/** Home, hospital at home, nursing home, rehabilitation, palliative unit or beds, elsewhere, a full stay here. */
export const exitModes = [
  'home',
  'had',
  'ehpad',
  'smr',
  'palliative',
  'transfer',
  'fullHospitalisation',
  'againstAdvice',
  'death',
] as const;
