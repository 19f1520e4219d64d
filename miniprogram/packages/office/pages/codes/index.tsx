import { Page } from '@/ui/page';

export default function CodesPage() {
  return <Page title='入会码'>{null}</Page>;
}
