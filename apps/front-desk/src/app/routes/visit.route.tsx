import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate, useParams } from 'react-router';
import { visitQuery } from '../../features/visit-panel/visit.query';
import { ServerState } from '../../ui/server-state';
import { paths } from '../paths';

/** A visit by its identifier alone: opened on its day. */
export function Component(): ReactNode {
  const { visitId = '' } = useParams();
  const query = useQuery(visitQuery(visitId));
  return (
    <ServerState query={query}>
      {(panel) => <Navigate replace to={paths.dayWithVisit(panel.unitId, panel.on, visitId)} />}
    </ServerState>
  );
}
