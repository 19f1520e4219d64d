import type { Environment } from '../environment';
import type { Environments } from '../environments';
import { type Handler, notFound, type Reply, text } from './http';

const denied = text(
  403,
  "<?xml version='1.0' encoding='utf-8' ?><Error><Code>AccessDenied</Code><Message>the link is wrong or too old</Message>" +
    '<RequestId>local</RequestId><TraceId>local</TraceId></Error>',
  'application/xml',
);

/** `/files/:env/:path?until=&sign=`: upload and download by signed link, as the cloud's object store does. */
export function fileRoutes(environments: Environments): Handler {
  return async (request, url) => {
    const [name = '', ...parts] = url.pathname.split('/').slice(2).map(decodeURIComponent);
    const environment = environments.find(name);
    const path = parts.join('/');
    const until = Number(url.searchParams.get('until'));
    const right = request.method === 'PUT' ? 'write' : 'read';
    if (!environment.files.isAllowed(path, right, until, url.searchParams.get('sign') ?? '')) return denied;
    if (request.method === 'PUT') {
      await environment.files.write(path, request);
      return text(200, '');
    }
    return request.method === 'GET' || request.method === 'HEAD' ? download(environment, path) : notFound();
  };
}

// only what cannot run as a page is shown in place; anything else is offered as a download
const shown: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  pdf: 'application/pdf',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
};

function download({ files }: Environment, path: string): Reply {
  const file = files.read(path);
  if (!file) return notFound();
  const type = shown[path.split('.').at(-1)?.toLowerCase() ?? ''];
  const headers = {
    'content-type': type ?? 'application/octet-stream',
    'content-length': file.size,
    'content-security-policy': "default-src 'none'; sandbox",
    ...(type ? {} : { 'content-disposition': 'attachment' }),
  };
  return { status: 200, headers, body: file.stream };
}
