import type { Limits } from '../engine/limits';
import { databaseActions } from '../protocol/database';
import { dispatchTo } from '../protocol/dispatch';
import { functionActions } from '../protocol/functions';
import { storageActions } from '../protocol/storage';
import { wechatActions } from '../protocol/wechat';
import { report } from '../report';
import { adminHandler } from './admin';
import { apiHandler } from './api';
import { type ControlOptions, controlRoutes } from './control-routes';
import { developerPage } from './developer-page';
import { environmentRoutes } from './environment-routes';
import { fileRoutes } from './files';
import { type LocalRoutesOptions, localRoutes } from './local-routes';
import type { Route } from './server';
import { staticFiles } from './static-files';

export type RoutesOptions = ControlOptions &
  LocalRoutesOptions & {
    readonly origin: string;
    readonly limits: Limits;
    readonly webDir?: string;
    readonly stageDir?: string;
  };

/** Everything the server answers. */
export function routesFor(options: RoutesOptions): readonly Route[] {
  const { environments, defaultEnvironment, runner, signIns, origin, limits, webDir, stageDir } = options;
  const actions = { ...databaseActions, ...wechatActions, ...functionActions(runner), ...storageActions(() => origin) };
  const dispatch = dispatchTo(actions, report);
  const admin = adminHandler(environments, defaultEnvironment, dispatch, runner.invocations, limits);
  return [
    { path: '/admin', isExact: true, handler: admin },
    { path: '/admin/', handler: admin },
    { path: '/api', isExact: true, handler: apiHandler(runner, signIns, limits) },
    { path: '/files/', handler: fileRoutes(environments) },
    ...localRoutes(options),
    { path: '/_local/environments/', handler: environmentRoutes(environments) },
    ...controlRoutes(options),
    ...developerPage,
    ...(webDir === undefined ? [] : [{ path: '/app/', handler: staticFiles(webDir, '/app/') }]),
    ...(stageDir === undefined ? [] : [{ path: '/', handler: staticFiles(stageDir, '/') }]),
  ];
}
