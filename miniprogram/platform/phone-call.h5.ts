/** Opens the phone with the number filled in; the person still presses call, or changes their mind. */
export const phoneCall = async (phoneNumber: string): Promise<void> => {
  location.href = `tel:${phoneNumber}`;
};
