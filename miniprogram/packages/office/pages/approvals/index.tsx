import { View } from '@tarojs/components';

export default function ApprovalsPage() {
  return <View>入会审批</View>;
}
