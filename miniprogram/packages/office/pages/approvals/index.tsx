import { Page } from '@/ui/page';

export default function ApprovalsPage() {
  return <Page title='入会审批'>{null}</Page>;
}
