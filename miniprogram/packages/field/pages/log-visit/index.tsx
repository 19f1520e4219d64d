import { Page } from '@/ui/page';

export default function LogVisitPage() {
  return <Page title='记一次走访'>{null}</Page>;
}
