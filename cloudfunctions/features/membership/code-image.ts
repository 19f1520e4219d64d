import { codeImage } from '@shared/features/membership/contract';
import { Failure } from '@shared/kernel/failure';
import { authorize } from '../../kernel/context';
import { serve } from '../../kernel/route';
import type { Needs } from './needs';
import { signedCode } from './signed-code';

const joinPage = 'pages/join/index';

export const serveCodeImage = ({ codes, secrets, wechat }: Needs) =>
  serve(codeImage, async ({ codeId }, context) => {
    const code = await codes.byId(codeId);
    if (!code) throw new Failure('thing.notFound');
    authorize(context, code);
    if (code.revokedAt !== null) throw new Failure('code.revoked');
    const image = await wechat.codeImage(joinPage, signedCode(secrets, codeId));
    return { pngBase64: image.toString('base64') };
  });
