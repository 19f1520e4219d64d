import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { writeStored } from '@/platform/storage';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { words } from '@/words/protection';
import { keptReceipt } from './kept-receipt';
import './receipt.scss';

/** The code of what was filed anonymously, once: copied, written down, or kept on this phone when the person says so. */
export function ReceiptCard({ code }: { readonly code: string }) {
  const [isKept, setKept] = useState(false);
  return (
    <Card title={words.receiptTitle} id='receipt'>
      <View id='receipt-code' className='receipt__code'>
        {code}
      </View>
      <Notice tone='wrong'>{words.receiptWords}</Notice>
      <Button id='copy-code' onPress={() => void Taro.setClipboardData({ data: code }).catch(() => undefined)}>
        {words.copy}
      </Button>
      {isKept ? (
        <Notice tone='done'>{words.kept}</Notice>
      ) : (
        <>
          <Button id='keep-code' onPress={() => setKept(writeStored(keptReceipt, code))}>
            {words.keep}
          </Button>
          {words.keepNote}
        </>
      )}
    </Card>
  );
}
