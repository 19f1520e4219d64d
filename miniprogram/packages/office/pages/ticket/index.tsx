import { Page } from '@/ui/page';

export default function TicketPage() {
  return <Page title='工单详情'>{null}</Page>;
}
