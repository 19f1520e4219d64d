import { View } from '@tarojs/components';

export default function GrievancesPage() {
  return <View>我的诉求</View>;
}
