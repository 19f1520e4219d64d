import { command } from '@shared/kernel/contract';
import { line } from '@shared/kernel/fields';
import { useState } from 'react';
import * as z from 'zod/mini';
import { choosePhotos } from '@/platform/media';
import { scan } from '@/platform/scan';
import { useCommand } from '@/platform/use-command';
import { useForm } from '@/platform/use-form';
import { Button } from '@/ui/button';
import { FailureNotice } from '@/ui/failure-notice';
import { QrCode } from '@/ui/qr-code';
import { TextField } from '@/ui/text-field';

const say = command(
  'gallery.say',
  z.strictObject({ what: line(20, 2), secret: line(20) }),
  z.object({ heard: z.string() }),
);

function Form() {
  const form = useForm(say.input, { draft: 'say', neverKept: ['secret'] });
  const saying = useCommand(say, { draft: 'say' });
  const submit = () => {
    const input = form.check();
    if (input) saying.mutate(input, { onSuccess: form.clear });
  };
  return (
    <>
      <p>{form.isRestored ? '上次没填完的内容还在' : '新的一张'}</p>
      <TextField
        label='说什么'
        value={form.values.what}
        onChange={(text) => form.set('what', text)}
        error={form.errors.what}
      />
      <TextField
        label='秘密'
        value={form.values.secret}
        onChange={(text) => form.set('secret', text)}
        error={form.errors.secret}
      />
      <FailureNotice failure={saying.error} onRetry={submit} />
      <Button onPress={submit} isBusy={saying.isPending}>
        说出来
      </Button>
      {saying.data ? <p>听到了：{saying.data.heard}</p> : null}
    </>
  );
}

function Devices() {
  const [result, setResult] = useState('');
  const scanNow = async () => {
    const scanned = await scan();
    setResult(scanned.ok ? `扫到：${scanned.text}` : `没扫到：${scanned.reason}`);
  };
  const choose = async () => {
    const chosen = await choosePhotos(1);
    const photo = chosen.ok ? chosen.photos[0] : undefined;
    setResult(photo ? `照片 ${photo.base64.slice(0, 4)} ${Math.round(photo.base64.length * 0.75)}` : '没有照片');
  };
  return (
    <>
      <QrCode text='gongyi://join/1' label='入会码' />
      <Button onPress={() => void scanNow()}>扫码</Button>
      <Button onPress={() => void choose()}>选照片</Button>
      <p>{result}</p>
    </>
  );
}

/** What the platform layer does, to be tried by a test. */
export function Behaviour() {
  return (
    <>
      <Form />
      <Devices />
    </>
  );
}
