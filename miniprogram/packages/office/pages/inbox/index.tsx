import { Page } from '@/ui/page';

export default function InboxPage() {
  return <Page title='工单'>{null}</Page>;
}
