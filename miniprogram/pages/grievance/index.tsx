import { View } from '@tarojs/components';

export default function GrievancePage() {
  return <View>诉求进展</View>;
}
