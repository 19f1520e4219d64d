import { encode } from 'uqr';
import { type Document, isDocument } from '../engine/values';
import type { Environment } from '../environment';
import { pngOf } from './png';

type Answer = { readonly errCode: number; readonly errMsg: string; readonly [field: string]: unknown };

const pixelsPerModule = 8;
const longestScene = 32;
const longestThing = 20;

/** WeChat's open interfaces, as far as they can be stood in for on one machine; others answer errCode -1. */
export function callOpenApi(environment: Environment, name: string, request: Document): Answer {
  const short = name.replace(/^openapi\./, '').toLowerCase();
  if (short === 'wxacode.getunlimited' || short === 'getwxacodeunlimit') return miniProgramCode(request);
  if (short === 'subscribemessage.send') return subscriptionMessage(environment, request);
  return { errCode: -1, errMsg: `${name}:fail is not simulated by the local cloud` };
}

/** A real QR code, where WeChat would draw its round code; it reads `page?scene=SCENE`. */
function miniProgramCode(request: Document): Answer {
  const api = 'openapi.wxacode.getUnlimited';
  const page = typeof request.page === 'string' ? request.page : '';
  const scene = request.scene;
  if (typeof scene !== 'string' || !/^[\w!#$&'()*+,/:;=?@\-.~]+$/.test(scene) || scene.length > longestScene) {
    return { errCode: 40169, errMsg: `${api}:fail invalid length for scene, or the scene is not allowed` };
  }
  if (page.startsWith('/')) return { errCode: 41030, errMsg: `${api}:fail invalid page` };
  const image = pngOf(encode(`${page}?scene=${scene}`, { border: 4 }).data, pixelsPerModule);
  return { errCode: 0, errMsg: `${api}:ok`, contentType: 'image/png', buffer: image.toJSON() };
}

function subscriptionMessage(environment: Environment, request: Document): Answer {
  const api = 'openapi.subscribeMessage.send';
  const { touser, page } = request;
  const templateId = request.templateId ?? request.template_id;
  if (typeof touser !== 'string' || touser === '') return { errCode: 40003, errMsg: `${api}:fail invalid openid` };
  if (typeof templateId !== 'string') return { errCode: 40037, errMsg: `${api}:fail invalid template_id` };
  const content = isDocument(request.data) ? request.data : {};
  const invalid = Object.entries(content).find(([field, value]) => !isFieldValid(field, value));
  if (invalid) return { errCode: 47003, errMsg: `${api}:fail argument invalid! data.${invalid[0]}.value invalid` };
  const errCode = environment.messages.takeRefusal() ? 43101 : 0;
  environment.messages.add({
    at: environment.clock.now().toISOString(),
    touser,
    templateId,
    page: typeof page === 'string' ? page : undefined,
    data: content,
    errCode,
  });
  return { errCode, errMsg: errCode === 0 ? `${api}:ok` : `${api}:fail user refuse to accept the msg` };
}

const isFieldValid = (field: string, value: unknown) =>
  isDocument(value) &&
  (typeof value.value === 'string' || typeof value.value === 'number') &&
  !(field.startsWith('thing') && [...String(value.value)].length > longestThing);
