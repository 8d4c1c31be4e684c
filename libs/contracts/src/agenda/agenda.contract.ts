import { endpoint } from '../endpoint';
import { planners, recordReaders } from '../roles';
import { idParams } from '../values.shape';
import { visitPanelShape } from '../planning/open-visit.contract';

export const sendAgendaNow = endpoint({
  method: 'POST',
  path: '/visits/:id/agenda/send-now',
  roles: planners,
  summary: 'Send the patient’s agenda without waiting for the delay.',
  params: idParams,
  answer: visitPanelShape,
});
export const readAgendaPdf = endpoint({
  method: 'GET',
  path: '/visits/:id/agenda.pdf',
  roles: recordReaders,
  summary: 'The agenda as the patient gets it.',
  params: idParams,
  mediaType: 'application/pdf',
});
