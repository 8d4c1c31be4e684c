import { EstablishmentAndAccess0001 } from './0001-establishment-and-access';
import { Reference0002 } from './0002-reference';
import { PatientsAndRequests0003 } from './0003-patients-and-requests';
import { VisitsAndBookings0004 } from './0004-visits-and-bookings';
import { Messages0005 } from './0005-messages';
import { FactsAndReports0006 } from './0006-facts-and-reports';
import { Audit0007 } from './0007-audit';
import { Guards0008 } from './0008-guards';
import { CompositeKeys0009 } from './0009-composite-keys';
import { VisitsOfUnits0010 } from './0010-visits-of-units';
import { Events0011 } from './0011-events';
import { PublishedViews0012 } from './0012-published-views';
import { Carriers0013 } from './0013-carriers';
import { AbsencesAndClosures0014 } from './0014-absences-and-closures';
import { LawOfBuilds0015 } from './0015-law-of-builds';
import { HomeUnits0016 } from './0016-home-units';
import { BillingRecord0017 } from './0017-billing-record';
import { LongestPresence0018 } from './0018-longest-presence';
import { Letters0020 } from './0020-letters';
import { WhatPatientsKnow0021 } from './0021-what-patients-know';
import { HoursGivenBack0022 } from './0022-hours-given-back';
import { StepsNotDone0023 } from './0023-steps-not-done';
import { Deaths0024 } from './0024-deaths';
import { WhoDidIt0025 } from './0025-who-did-it';
import { KeptFacts0027 } from './0027-kept-facts';
import { VisitEpisodes0028 } from './0028-visit-episodes';
import { RecordsEnteredOnce0029 } from './0029-records-entered-once';
import { Releases0030 } from './0030-releases';
import { TerritorySettings0031 } from './0031-territory-settings';
import { WhatRequestsSay0032 } from './0032-what-requests-say';
import { OutsideGates0033 } from './0033-outside-gates';
import { WhatBecomesOfAMessage0041 } from './0041-what-becomes-of-a-message';
import { GatesJudgedAnew0040 } from './0040-gates-judged-anew';
import { FactsToldAnew0043 } from './0043-facts-told-anew';
import { VersionsGivenUp0044 } from './0044-versions-given-up';
import { LettersHeldToTheStay0039 } from './0039-letters-held-to-the-stay';
import { SearchOfPatients0045 } from './0045-search-of-patients';
import { SignIn0034 } from './0034-sign-in';
import { SecondFactor0035 } from './0035-second-factor';
import { RefusalsOfDrafts0036 } from './0036-refusals-of-drafts';
import { Retention0037 } from './0037-retention';
import { Integrity0050 } from './0050-integrity';
import { OnceInTheHouse0053 } from './0053-once-in-the-house';
import { RoleOfTheProduct0051 } from './0051-role-of-the-product';
import { AccessFollowsTheCare0047 } from './0047-access-follows-the-care';

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
  VisitsOfUnits0010,
  Events0011,
  PublishedViews0012,
  Carriers0013,
  AbsencesAndClosures0014,
  LawOfBuilds0015,
  HomeUnits0016,
  BillingRecord0017,
  LongestPresence0018,
  Letters0020,
  WhatPatientsKnow0021,
  HoursGivenBack0022,
  StepsNotDone0023,
  Deaths0024,
  WhoDidIt0025,
  KeptFacts0027,
  VisitEpisodes0028,
  RecordsEnteredOnce0029,
  Releases0030,
  TerritorySettings0031,
  WhatRequestsSay0032,
  OutsideGates0033,
  SignIn0034,
  SecondFactor0035,
  RefusalsOfDrafts0036,
  Retention0037,
  LettersHeldToTheStay0039,
  GatesJudgedAnew0040,
  WhatBecomesOfAMessage0041,
  FactsToldAnew0043,
  VersionsGivenUp0044,
  SearchOfPatients0045,
  AccessFollowsTheCare0047,
  Integrity0050,
  RoleOfTheProduct0051,
  OnceInTheHouse0053,
];
