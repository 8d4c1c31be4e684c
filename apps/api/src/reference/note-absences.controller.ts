import { Controller } from '@nestjs/common';
import {
  closeUnit,
  listAbsences,
  listTouchedByAbsence,
  listTouchedByClosure,
  noteAbsence,
  recordReaders,
  takeAbsenceBack,
  takeClosureBack,
  type AccountView,
  type AnswerOf,
  type UnitView,
} from '@diurne/contracts';
import { Database, type Actor } from '@diurne/database';
import {
  CloseUnit,
  ListUnits,
  NoteAbsence,
  ResourceBook,
  TakeAbsenceBack,
  TakeClosureBack,
  unitUnknown,
} from '@diurne/planning-application';
import { listTouched, unitViewOf } from '@diurne/planning-persistence';
import { civilDate, toLocal, type CivilDate } from '@diurne/time';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

const wholeDay = { from: 0, to: 1440 };
const periodOf = ({ on, until }: { on: string; until?: string | undefined }): { on: CivilDate; until: CivilDate } => ({
  on: civilDate(on),
  until: civilDate(until ?? on),
});
const todayOf = ({ establishment }: AccountView, at: Date): CivilDate => toLocal(at, establishment.timeZone).date;
const seesPatients = ({ roles }: AccountView): boolean =>
  roles.some((role) => (recordReaders as readonly string[]).includes(role));

/** Who and what is not there, and what that touches. */
@Controller()
export class NoteAbsencesController {
  constructor(
    private readonly database: Database,
    private readonly resources: ResourceBook,
    private readonly listing: ListUnits,
    private readonly noting: NoteAbsence,
    private readonly takingBack: TakeAbsenceBack,
    private readonly closing: CloseUnit,
    private readonly reopening: TakeClosureBack,
  ) {}

  @Serves(listAbsences)
  async list(@Asks() { actor, account, at }: Asked<typeof listAbsences>): Promise<AnswerOf<typeof listAbsences>> {
    return [...(await this.resources.absences(actor, todayOf(account, at)))];
  }

  @Serves(noteAbsence)
  async note(
    @Asks() { actor, account, params, body, at }: Asked<typeof noteAbsence>,
  ): Promise<AnswerOf<typeof noteAbsence>> {
    const { from, to, reason } = body;
    const order = { ...periodOf(body), from, to, reason, resourceId: params.id };
    const absence = await this.noting.note(actor, order, todayOf(account, at), at);
    const asked = { ...absence, unitId: null };
    return { absence, touched: await listTouched(this.database, actor, asked, seesPatients(account), at) };
  }

  @Serves(takeAbsenceBack)
  takeBack(@Asks() { actor, params, at }: Asked<typeof takeAbsenceBack>): Promise<void> {
    return this.takingBack.takeBack(actor, params.id, at);
  }

  @Serves(listTouchedByAbsence)
  touchedByAbsence(
    @Asks() { actor, account, params, query, at }: Asked<typeof listTouchedByAbsence>,
  ): Promise<AnswerOf<typeof listTouchedByAbsence>> {
    const { from, to } = query;
    const asked = { ...periodOf(query), from, to, resourceId: params.id, unitId: null };
    return listTouched(this.database, actor, asked, seesPatients(account), at);
  }

  @Serves(closeUnit)
  async close(
    @Asks() { actor, account, params, body, at }: Asked<typeof closeUnit>,
  ): Promise<AnswerOf<typeof closeUnit>> {
    const period = periodOf(body);
    await this.closing.close(actor, { ...period, unitId: params.id, reason: body.reason }, todayOf(account, at), at);
    const asked = { ...period, ...wholeDay, resourceId: null, unitId: params.id };
    const touched = await listTouched(this.database, actor, asked, seesPatients(account), at);
    return { unit: await this.unit(actor, params.id, at), touched };
  }

  @Serves(takeClosureBack)
  async reopen(
    @Asks() { actor, params, body, at }: Asked<typeof takeClosureBack>,
  ): Promise<AnswerOf<typeof takeClosureBack>> {
    await this.reopening.takeBack(actor, { ...periodOf(body), unitId: params.id }, at);
    return this.unit(actor, params.id, at);
  }

  @Serves(listTouchedByClosure)
  touchedByClosure(
    @Asks() { actor, account, params, query, at }: Asked<typeof listTouchedByClosure>,
  ): Promise<AnswerOf<typeof listTouchedByClosure>> {
    const asked = { ...periodOf(query), ...wholeDay, resourceId: null, unitId: params.id };
    return listTouched(this.database, actor, asked, seesPatients(account), at);
  }

  private async unit(actor: Actor, unitId: string, at: Date): Promise<UnitView> {
    const unit = (await this.listing.list(actor, at)).find(({ id }) => id === unitId);
    if (!unit) throw unitUnknown();
    return unitViewOf(unit);
  }
}
