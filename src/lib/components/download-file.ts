export function downloadFile(file: Blob, fileName: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = fileName;
	link.click();
	// The browser has taken hold of the file by the next task.
	setTimeout(() => URL.revokeObjectURL(link.href));
}
