import { codeImage } from '@shared/features/membership/contract';
import { chinaDay } from '@shared/time/china-day';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FailureNotice } from '@/ui/failure-notice';
import { Notice } from '@/ui/notice';
import { PngPicture } from '@/ui/png-picture';
import { Skeleton } from '@/ui/skeleton';
import { codeWords } from '@/words/membership';
import { isUsable } from './code-list';
import type { IssuedCode } from './use-codes';
import './membership.scss';

/** The picture to print, as large as the screen allows. */
function CodePicture({ code }: { readonly code: IssuedCode }) {
  const { data: image, error, refetch } = useAction(codeImage, { codeId: code.codeId });
  if (error) return <FailureNotice failure={error} onRetry={() => void refetch()} />;
  if (!image) return <Skeleton rows={2} />;
  return (
    <>
      <PngPicture base64={image.pngBase64} label={codeWords.picture(code.targetName)} />
      <View className='card__note'>{codeWords.print}</View>
    </>
  );
}

interface RevokeProps {
  readonly isSending: boolean;
  readonly onRevoke: () => void;
}

/** Asked twice: a printed code cannot be brought back. */
function Revoke({ isSending, onRevoke }: RevokeProps) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <Button id='revoke' onPress={() => setAsking(true)}>
        {codeWords.revoke}
      </Button>
    );
  }
  return (
    <>
      <Notice tone='waiting' title={codeWords.revokeTitle}>
        {codeWords.revokeWords}
      </Notice>
      <Button id='confirm-revoke' kind='danger' onPress={onRevoke} isBusy={isSending}>
        {codeWords.confirmRevoke}
      </Button>
    </>
  );
}

export function CodePanel({ code, isSending, onRevoke }: RevokeProps & { readonly code: IssuedCode }) {
  return (
    <Card title={code.targetName}>
      {isUsable(code, chinaDay(new Date())) ? <CodePicture code={code} /> : null}
      <View className='card__gap'>
        {code.isRevoked ? (
          <Notice tone='plain'>{codeWords.revokedNow}</Notice>
        ) : (
          <Revoke isSending={isSending} onRevoke={onRevoke} />
        )}
      </View>
    </Card>
  );
}
