import { type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { setLargeType } from '@/platform/large-type';
import type { Photo } from '@/platform/photo';
import { startSession } from '@/platform/session';
import { AmountField } from '@/ui/amount-field';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Checkbox } from '@/ui/checkbox';
import { Choice } from '@/ui/choice';
import { Empty } from '@/ui/empty';
import { FailureNotice } from '@/ui/failure-notice';
import { ListRow } from '@/ui/list-row';
import { MorePager } from '@/ui/more-pager';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { PhotoPicker } from '@/ui/photo-picker';
import { PlaceMap } from '@/ui/place-map';
import { QrCode } from '@/ui/qr-code';
import { Sheet } from '@/ui/sheet';
import { Skeleton } from '@/ui/skeleton';
import { StageBar } from '@/ui/stage-bar';
import { Steps } from '@/ui/steps';
import { Tag } from '@/ui/tag';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import '../../../config/browser.css';
import { Behaviour } from './behaviour';

const nothing = () => undefined;
const kinds = [
  { value: 'wages', label: '拖欠工资' },
  { value: 'insurance', label: '社会保险' },
  { value: 'injury', label: '工伤' },
  { value: 'other', label: '其他' },
] as const;
const privacy = [
  { value: 'named', label: '实名', note: '经办人能看到您的姓名和电话，单位看不到' },
  { value: 'confidential', label: '保密', note: '只有主办人能看到您是谁' },
] as const;
const stages = ['已收到', '已受理', '正在办理', '您来确认'];
const posts = [
  { id: 'a', name: '海曙区总工会驿站', longitude: 121.551, latitude: 29.871 },
  { id: 'b', name: '天一广场司机之家', longitude: 121.556, latitude: 29.868 },
  { id: 'c', name: '鼓楼骑手之家', longitude: 121.546, latitude: 29.876, isDimmed: true },
];

function Forms() {
  const [kind, setKind] = useState<(typeof kinds)[number]['value'] | undefined>('wages');
  const [visibility, setVisibility] = useState<(typeof privacy)[number]['value'] | undefined>('named');
  const [story, setStory] = useState('');
  const [amountInFen, setAmount] = useState<number | undefined>(12_600_000);
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const [isAgreed, setAgreed] = useState(true);
  return (
    <>
      <Steps step={1} steps={3} />
      <Card>
        <Choice label='遇到了什么问题' options={kinds} value={kind} onChange={setKind} />
        <TextField label='单位名称' value='' onChange={nothing} placeholder='营业执照上的名字' hint='记不全也没关系' />
        <TextField
          label='证件号码'
          value='33022619900101123'
          onChange={nothing}
          error='证件号码位数不对，请检查'
          kind='idNumber'
        />
        <AmountField label='拖欠金额' amountInFen={amountInFen} onChange={setAmount} isOptional />
        <TextArea label='发生了什么' value={story} onChange={setStory} placeholder='什么时候、在哪里、多少人' />
        <PhotoPicker label='照片' photos={photos} onChange={setPhotos} isOptional />
        <Choice label='谁能看到您是谁' options={privacy} value={visibility} onChange={setVisibility} layout='rows' />
        <Checkbox isChecked={isAgreed} onChange={setAgreed} label='我同意工会为办理入会使用我的身份证号码' />
        <Checkbox isChecked={false} onChange={nothing} label='我已阅读隐私说明' error='请先阅读并同意' />
      </Card>
    </>
  );
}

function Tickets() {
  return (
    <>
      <Card title='拖欠工资 126,000 元'>
        <StageBar stages={stages} at={2} tone='waiting' label='共四步，现在是第三步，正在办理' />
        <StageBar stages={stages} at={1} tone='overdue' label='共四步，现在是第二步，已超期' />
        <Tag tone='waiting'>等待受理</Tag> <Tag tone='confirmed'>已确认</Tag> <Tag tone='overdue'>已超期</Tag>{' '}
        <Tag>一般</Tag>
      </Card>
      <ListRow
        title='西店镇某模具厂拖欠工资'
        note='西店镇总工会 · 3月5日 周四 17:30 前答复'
        tag='等待受理'
        tone='waiting'
        onPress={nothing}
      />
      <ListRow title='高温津贴没有发' note='您已确认解决' tag='已确认' tone='confirmed' onPress={nothing} />
      <ListRow
        title='名字特别特别特别特别特别特别长的一家宁波某某智能装备制造股份有限公司'
        tag='已超期'
        tone='overdue'
        onPress={nothing}
      />
      <MorePager hasMore isLoading={false} onMore={nothing} />
      <MorePager hasMore={false} isLoading={false} onMore={nothing} />
      <Skeleton rows={2} />
      <Empty title='还没有反映过问题' action={{ label: '反映一个问题', onPress: nothing }}>
        工资、社保、工伤、劳动合同，遇到不公平的事都可以在这里说。
      </Empty>
    </>
  );
}

function Notices() {
  return (
    <>
      <FailureNotice failure={{ code: 'client.offline', details: {} }} onRetry={nothing} />
      <Notice tone='waiting' title='还剩 2 个工作日'>
        西店镇总工会正在办理，3月5日 周四 17:30 前答复您。
      </Notice>
      <Notice tone='done'>已提交，受理号 20260305-7K3QM2。</Notice>
      <Notice tone='plain'>您上次没填完的内容还在。</Notice>
      <Button onPress={nothing}>普通按钮</Button>
      <Button onPress={nothing} kind='danger'>
        撤回申请
      </Button>
      <Button onPress={nothing} isDisabled>
        不能点
      </Button>
      <Button onPress={nothing} kind='main' isBusy>
        正在提交
      </Button>
    </>
  );
}

function Pictures() {
  const [selectedId, select] = useState<string | undefined>('b');
  return (
    <>
      <PlaceMap
        label='附近驿站'
        points={posts}
        position={{ longitude: 121.55, latitude: 29.87 }}
        ringInMetres={865}
        selectedId={selectedId}
        onSelect={select}
        credit='© OpenStreetMap contributors'
      />
      <QrCode text='https://example.org/join?code=NB-330226111-7K3QM2-A1B2C3D4E5F6' label='入会码' />
    </>
  );
}

function SheetShown() {
  return (
    <Sheet isOpen title='确认撤回申请？' onClose={nothing}>
      <Button kind='danger' onPress={nothing}>
        撤回
      </Button>
    </Sheet>
  );
}

const parts: Readonly<Record<string, ReactNode>> = {
  forms: <Forms />,
  tickets: <Tickets />,
  notices: <Notices />,
  pictures: <Pictures />,
  sheet: <SheetShown />,
  behaviour: <Behaviour />,
};

const asked = new URLSearchParams(location.search);
startSession();
setLargeType(asked.has('large'));
const host = document.getElementById('app');
if (host)
  createRoot(host).render(
    <Page
      title='看一看'
      action={
        <Button kind='main' onPress={nothing}>
          提交
        </Button>
      }
    >
      {parts[asked.get('part') ?? 'forms']}
    </Page>,
  );
