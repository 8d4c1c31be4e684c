export { drawnCodePoints } from './drawn-signs';
export { folded, holdsWords } from './folded';
export { ofName } from './of-name';
export { plainText, type TextForm } from './plain-text';
export { readText, textRefusal, type ReadText } from './read-text';
export { faultsIn, type TextFault, type TextFaultCode } from './text-fault';
export { faultWords, tooLongWords } from './text-words';
