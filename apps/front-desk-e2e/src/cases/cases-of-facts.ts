import { today } from '../surroundings';
import type { TradeApi } from './trade-api';
import type { TradeCase } from './trade-case';

const identity = { nameAsked: true, birthDateAsked: true };

async function arrived(api: TradeApi, name: string): Promise<string> {
  const { visitId } = await api.book(await api.request(await api.patient(name), 'ICARD', today));
  await api.call('infirmier', 'POST', `/visits/${visitId}/arrive`, identity);
  return visitId;
}

export const casesOfFacts: readonly TradeCase[] = [
  {
    situation: 'a step is not done before the patient came',
    play: async (api) => {
      const visitId = await arrived(api, 'Ordre');
      const stepId = (await api.call('infirmier', 'GET', `/visits/${visitId}`)).text('visit.steps.0.id');
      const path = `/visits/${visitId}/steps/${stepId}/done`;
      return (await api.call('infirmier', 'POST', path, { atMinute: 5 })).status >= 400;
    },
    right: true,
  },
  {
    situation: 'a report holds no character that its paper cannot show',
    play: async (api) => {
      const visitId = await arrived(api, 'Tabulations');
      const drafted = await api.call('medecin', 'POST', `/visits/${visitId}/report`);
      const content = drafted.at('content') as { sections: Record<string, string> };
      const results = 'HbA1c\t7,1 %\t(N 4–6)\r\n☐ oui ☑ non\nSexe : ♀';
      await api.call('medecin', 'PUT', `/visits/${visitId}/report`, {
        version: drafted.at('version'),
        expectedEdit: drafted.at('edit'),
        content: { ...content, sections: { ...content.sections, results } },
      });
      const kept = await api.call('medecin', 'GET', `/visits/${visitId}/report`);
      return kept.text('content.sections.results');
    },
    right: 'HbA1c  7,1 %  (N 4–6)\n☐ oui ☑ non\nSexe : ♀',
  },
];
