import { Controller, StreamableFile } from '@nestjs/common';
import { ReadAgenda } from '@diurne/agenda-application';
import { agendaPdf } from '@diurne/agenda-document';
import { readAgendaPdf } from '@diurne/contracts';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class ReadAgendaController {
  constructor(private readonly agenda: ReadAgenda) {}

  @Serves(readAgendaPdf)
  async read(@Asks() { actor, params, at }: Asked<typeof readAgendaPdf>): Promise<StreamableFile> {
    const bytes = await agendaPdf(await this.agenda.read(actor, params.id, at));
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      disposition: 'inline; filename="agenda.pdf"',
      length: bytes.length,
    });
  }
}
