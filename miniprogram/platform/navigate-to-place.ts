import Taro from '@tarojs/taro';

export interface Place {
  readonly name: string;
  readonly address: string;
  readonly longitude: number;
  readonly latitude: number;
}

/** Opens WeChat's own map, which offers the way there. The place is in GCJ-02. */
export const navigateToPlace = async (place: Place): Promise<void> => {
  await Taro.openLocation({ ...place, scale: 16 });
};
