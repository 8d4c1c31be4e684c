/** A visit by its identifier alone: whoever follows it is led to its unit and its day. */
export const visitAddress = (visitId: string): string => `/venues/${visitId}`;
