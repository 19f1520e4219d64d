import { Page } from '@/ui/page';

export default function GrievancesPage() {
  return <Page title='我的诉求'>{null}</Page>;
}
