import { type Document, isDocument } from '../engine/values';
import { callOpenApi } from '../wechat/open-api';
import type { Actions } from './action';
import { optionalTextIn, type Parameters, parseOrRefuse, textIn } from './parameters';

function requestIn(parameters: Parameters): Document {
  const text = optionalTextIn(parameters, 'requestData');
  const request = text === undefined ? {} : parseOrRefuse(text, 'requestData');
  return isDocument(request) ? request : {};
}

/** `wx.*`: what `app.callWxOpenApi` sends. */
export const wechatActions: Actions = {
  'wx.api': (environment, parameters) => {
    const answer = callOpenApi(environment, textIn(parameters, 'apiName'), requestIn(parameters));
    return { body: { data: { responseData: JSON.stringify(answer) } } };
  },
};
