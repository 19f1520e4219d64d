import { Page } from '@/ui/page';

export default function GrievancePage() {
  return <Page title='诉求进展'>{null}</Page>;
}
