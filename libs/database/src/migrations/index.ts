import { EstablishmentAndAccess0001 } from './0001-establishment-and-access';
import { Reference0002 } from './0002-reference';
import { PatientsAndRequests0003 } from './0003-patients-and-requests';
import { VisitsAndBookings0004 } from './0004-visits-and-bookings';
import { Messages0005 } from './0005-messages';
import { FactsAndReports0006 } from './0006-facts-and-reports';
import { Audit0007 } from './0007-audit';
import { Guards0008 } from './0008-guards';
import { CompositeKeys0009 } from './0009-composite-keys';

/** In order; one that has been released never changes. */
export const migrations = [
  EstablishmentAndAccess0001,
  Reference0002,
  PatientsAndRequests0003,
  VisitsAndBookings0004,
  Messages0005,
  FactsAndReports0006,
  Audit0007,
  Guards0008,
  CompositeKeys0009,
];
