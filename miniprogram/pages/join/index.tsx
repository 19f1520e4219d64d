import { View } from '@tarojs/components';

export default function JoinPage() {
  return <View>加入工会</View>;
}
