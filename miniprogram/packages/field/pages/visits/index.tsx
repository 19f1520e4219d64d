import { Page } from '@/ui/page';

export default function VisitsPage() {
  return <Page title='走访记录'>{null}</Page>;
}
